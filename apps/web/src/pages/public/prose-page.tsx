import { useAbout } from '../../lib/about.ts';
import { useLocale } from '../../lib/locale.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import style from './prose.module.css';
import type { Prose, ProseFacts, Section } from './prose-messages.ts';

/** A page of text under headings, with the organisation's own name and address in it. */
export function ProsePage({ title, prose }: { title: string; prose: Prose }) {
  const locale = useLocale();
  const about = useAbout();
  const facts: ProseFacts | undefined = about.data && {
    organisation: about.data.organisation,
    email: about.data.contactEmail,
  };
  return (
    <article className={style.prose}>
      <PageHeader title={title} />
      {about.error !== null && <ProblemNotice error={about.error} onRetry={about.refetch} />}
      {facts === undefined
        ? about.error === null && <Skeleton lines={6} />
        : prose[locale](facts).map((section) => (
            <SectionText key={section.heading} section={section} email={facts.email} />
          ))}
    </article>
  );
}

function SectionText({ section, email }: { section: Section; email: string }) {
  return (
    <>
      <h2>{section.heading}</h2>
      {section.paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <WithMailLink text={paragraph} email={email} />
        </p>
      ))}
      {section.points && (
        <ul>
          {section.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {section.link && (
        <p>
          <a href={section.link.href}>{section.link.text}</a>
        </p>
      )}
    </>
  );
}

function WithMailLink({ text, email }: { text: string; email: string }) {
  const at = text.indexOf(email);
  if (at === -1) return text;
  return (
    <>
      {text.slice(0, at)}
      <a href={`mailto:${email}`}>{email}</a>
      {text.slice(at + email.length)}
    </>
  );
}
