import { useMessages } from '../../lib/messages.ts';
import style from './api-docs.module.css';
import { apiDocsMessages } from './api-docs-messages.ts';
import { type DescribedOperation, nameOfContent, nameOfShape } from './open-api.ts';

/** One call: what it is for, what it takes, what it answers and why it can be refused. */
export function OperationEntry({ operation }: { operation: DescribedOperation }) {
  const t = useMessages(apiDocsMessages);
  const body = nameOfContent(operation.requestBody?.content);
  const responses = Object.entries(operation.responses);
  const [status, success] = responses.find(([code]) => code < '300') ?? [];
  const refusals = responses.filter(([code]) => code >= '300');
  return (
    <details className={style.operation} id={operation.operationId}>
      <summary>
        <span className={style.method}>{operation.method}</span>
        <code className={style.path}>{operation.path}</code>
        <span className={style.summary}>{operation.summary}</span>
      </summary>
      <dl className={style.parts}>
        {operation.parameters.length > 0 && (
          <div>
            <dt>{t.parameters}</dt>
            {operation.parameters.map((parameter) => (
              <dd key={parameter.name}>
                <code>{parameter.name}</code>{' '}
                <span className="soft">
                  {nameOfShape(parameter.schema)}
                  {parameter.required ? '' : ` · ${t.optional}`}
                </span>
              </dd>
            ))}
          </div>
        )}
        {body !== null && (
          <div>
            <dt>{t.body}</dt>
            <dd>
              <code>{body}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>{t.answer}</dt>
          <dd>
            {status} <code>{nameOfContent(success?.content) ?? ''}</code>
          </dd>
        </div>
        <div>
          <dt>{t.refusals}</dt>
          {refusals.map(([code, { description }]) => (
            <dd key={code}>
              {code} <code>{description}</code>
            </dd>
          ))}
        </div>
      </dl>
    </details>
  );
}
