import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../app/paths.ts';
import { DeskCode } from '../../features/arrivals/desk-code.tsx';
import { IntroductionSection } from '../../features/introductions/introduction-section.tsx';
import { myReply } from '../../features/invitations/invitation-queries.ts';
import style from '../../features/invitations/invitations.module.css';
import { needMessages } from '../../features/invitations/need-messages.ts';
import { replyMessages } from '../../features/invitations/reply-messages.ts';
import { useAbout } from '../../lib/about.ts';
import { apiRoot, type Schema } from '../../lib/api-client.ts';
import { useLocale } from '../../lib/locale.ts';
import { useMessages } from '../../lib/messages.ts';
import { useChooseLocale, useSignOut, useWhoAmI } from '../../lib/who-am-i.ts';
import { Button, ButtonAnchor, ButtonLink } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export default function MePage() {
  const t = useMessages(replyMessages);
  const { eventId = '' } = useParams();
  const { me } = useWhoAmI();
  const reply = useQuery(myReply(eventId));
  return (
    <div className="stack-wide">
      <PageHeader title={me ? `${me.givenName} ${me.familyName}` : t.me} documentTitle={t.me} />
      {me && <Details me={me} />}
      {reply.error && <ProblemNotice error={reply.error} onRetry={reply.refetch} />}
      {reply.data ? <MyReply reply={reply.data} /> : !reply.error && <Skeleton />}
      {me && <IntroductionSection name={`${me.givenName} ${me.familyName}`} />}
      <DeskCode eventId={eventId} />
      <Language />
      <MyData />
      <SignOut />
    </div>
  );
}

function Details({ me }: { me: Schema<'Me'> }) {
  const t = useMessages(replyMessages);
  const about = useAbout();
  const contact = about.data?.contactEmail;
  return (
    <section className="stack ruled">
      <h2>{t.details}</h2>
      <dl className={style.details}>
        <dt>{t.jobTitle}</dt>
        <dd>{me.title}</dd>
        <dt>{t.unit}</dt>
        <dd>{me.unit}</dd>
        <dt>{t.email}</dt>
        <dd>{me.email}</dd>
      </dl>
      {contact && (
        <p>
          {t.wrong} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
    </section>
  );
}

function MyReply({ reply }: { reply: Schema<'Reply'> }) {
  const t = useMessages(replyMessages);
  const words = useMessages(needMessages);
  const { attendance, needs } = reply;
  const told = needs && [
    ...needs.diet.map((kind) => words[kind]),
    needs.otherDiet,
    ...needs.access.map((kind) => words[kind]),
    needs.otherAccess,
  ];
  return (
    <section className="stack ruled">
      <h2>{t.yourReply}</h2>
      <p>{attendance === 'INVITED' ? t.noReply : t[`thanks${attendance}`]}</p>
      {(attendance === 'COMING' || attendance === 'DIGITAL') && (
        <>
          <h3>{t.needs}</h3>
          {told ? (
            <ul className={style.needs}>
              {told.filter(Boolean).map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
          ) : (
            <p className="soft">{t.noNeeds}</p>
          )}
        </>
      )}
      {reply.open && (
        <div className="row">
          <ButtonLink
            kind={attendance === 'INVITED' ? 'primary' : 'plain'}
            to={paths.my.reply(reply.eventId)}
          >
            {attendance === 'INVITED' ? t.reply : t.change}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Language() {
  const t = useMessages(replyMessages);
  const locale = useLocale();
  const choose = useChooseLocale();
  return (
    <section className="stack ruled">
      <RadioGroup
        name="locale"
        label={t.language}
        hint={t.languageHint}
        value={locale}
        onChoose={choose}
        sideBySide
        choices={[
          { value: 'sv', label: <span lang="sv">Svenska</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
    </section>
  );
}

function MyData() {
  const t = useMessages(replyMessages);
  return (
    <section className="stack ruled">
      <h2>{t.dataTitle}</h2>
      <p className="soft">{t.dataText}</p>
      <div className="row">
        <ButtonAnchor icon="download" href={`${apiRoot}/me/data`} download>
          {t.dataDownload}
        </ButtonAnchor>
      </div>
    </section>
  );
}

function SignOut() {
  const t = useMessages(replyMessages);
  const navigate = useNavigate();
  const signOut = useSignOut();
  const leave = (where: 'here' | 'everywhere') =>
    signOut.mutate(where, { onSuccess: () => navigate(paths.front()) });
  return (
    <section className="stack ruled">
      <h2>{t.signOutTitle}</h2>
      <p className="soft">{t.signOutText}</p>
      {signOut.error !== null && <ProblemNotice error={signOut.error} />}
      <div className="row">
        <Button busy={signOut.isPending} onClick={() => leave('here')}>
          {t.signOutHere}
        </Button>
        <Button busy={signOut.isPending} onClick={() => leave('everywhere')}>
          {t.signOutEverywhere}
        </Button>
      </div>
    </section>
  );
}
