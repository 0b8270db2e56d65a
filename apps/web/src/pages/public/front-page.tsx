import { useLocation } from 'react-router';
import { appMessages } from '../../app/app-messages.ts';
import { safeNext } from '../../app/paths.ts';
import { homesOf } from '../../app/shells/homes.ts';
import { useAbout } from '../../lib/about.ts';
import { useMessages } from '../../lib/messages.ts';
import { needsFullSignIn, useWhoAmI } from '../../lib/who-am-i.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DemoRoles } from './demo-roles.tsx';
import style from './front-page.module.css';
import { publicMessages } from './public-messages.ts';
import { SignInLinkForm } from './sign-in-link-form.tsx';

export default function FrontPage() {
  const t = useMessages(publicMessages);
  const app = useMessages(appMessages);
  const about = useAbout();
  const { me } = useWhoAmI();
  const { search } = useLocation();
  const next = safeNext(new URLSearchParams(search).get('next'));
  return (
    <div className="stack-wide">
      <PageHeader
        display
        documentTitle="Ledarforum"
        {...(about.data ? { eyebrow: about.data.organisation } : {})}
        title={t.title}
        lead={t.lead}
      />
      {about.error !== null && <ProblemNotice error={about.error} onRetry={about.refetch} />}
      {next !== undefined && !me && <Notice>{t.nextHint}</Notice>}
      {me && (
        <section className="stack">
          <p>{t.welcomeBack(`${me.givenName} ${me.familyName}`)}</p>
          <div className="row">
            {homesOf(me.roles, app).map((home, index) => (
              <ButtonLink key={home.to} to={home.to} kind={index === 0 ? 'primary' : 'plain'}>
                {home.label}
              </ButtonLink>
            ))}
          </div>
        </section>
      )}
      {about.data?.demo && <DemoRoles next={next} />}
      {about.data && (!me || needsFullSignIn(me)) && (
        <section className={`${style.signIn} ruled`}>
          <div className="stack">
            <h2>{t.signInTitle}</h2>
            <p>{t.signInLead}</p>
          </div>
          <SignInLinkForm />
        </section>
      )}
    </div>
  );
}
