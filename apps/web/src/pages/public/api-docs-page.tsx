import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import style from '../../features/api-docs/api-docs.module.css';
import { apiDocsMessages } from '../../features/api-docs/api-docs-messages.ts';
import { nameOfShape, type OpenApi, operationsByTag } from '../../features/api-docs/open-api.ts';
import { OperationEntry } from '../../features/api-docs/operation-entry.tsx';
import { api, apiRoot } from '../../lib/api-client.ts';
import { useMessages } from '../../lib/messages.ts';
import { ButtonAnchor } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-fields.tsx';

async function fetchDocument(): Promise<OpenApi> {
  const { data } = await api.GET('/openapi.json', { parseAs: 'text' });
  return JSON.parse(String(data)) as OpenApi;
}

export default function ApiDocsPage() {
  const t = useMessages(apiDocsMessages);
  const { data, error, refetch } = useQuery({ queryKey: ['openapi'], queryFn: fetchDocument });
  return (
    <div className="stack-wide">
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={<ButtonAnchor href={`${apiRoot}/openapi.json`}>{t.download}</ButtonAnchor>}
      />
      {error && <ProblemNotice error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton />}
      {data && <Interface document={data} />}
    </div>
  );
}

function Interface({ document }: { document: OpenApi }) {
  const t = useMessages(apiDocsMessages);
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const sections = [...operationsByTag(document)]
    .map(([tag, operations]) => ({
      tag,
      operations: operations.filter(({ path, summary, operationId }) =>
        `${path} ${summary} ${operationId}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <>
      <p>{t.base(document.servers[0]?.url ?? '')}</p>
      <TextField
        name="sought"
        type="search"
        label={t.filter}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {sections.length === 0 && <p role="status">{t.none}</p>}
      {sections.map(({ tag, operations }) => (
        <section key={tag} className="stack ruled">
          <h2>{tag}</h2>
          <div>
            {operations.map((operation) => (
              <OperationEntry key={operation.operationId} operation={operation} />
            ))}
          </div>
        </section>
      ))}
      <section className="stack ruled">
        <h2>{t.shapes}</h2>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <details key={name} className={style.operation}>
            <summary>
              <code>{name}</code>
            </summary>
            <code className={style.shape}>{nameOfShape(schema)}</code>
          </details>
        ))}
      </section>
    </>
  );
}
