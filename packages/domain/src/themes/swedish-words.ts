const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry the sentence and not the subject. Our own list, for what people write in evaluations. */
export const stopWords = words(`
  aldrig all alla allt alltid allting alltså att av bara behöver behövde blev bli blir blivit borde bra bör
  andra annan annat cirka de dem den denna dess dessa det detta dig din dina ditt du där därför då efter eftersom egen egna eget ej eller en
  enda ens er era ert ett exempelvis finnas finns fanns fick framför fram får få fått för före före förra första ge ger
  gav genom gick gjorde gjort gott går gå gått gör göra ha hade haft han hans har hel hela helt henne hennes hos hon
  honom hur här i ibland igen igenom in inför inga ingen inget inklusive innan inom istället ja jag jo ju just kan
  kanske kom komma kommer kunde kunna kunnat känns kändes lagom lite låt låta man med medan mellan men mig min mina mitt mot måste
  mycket många möjligt ner ni nog nu nya ny nytt när någon något några nånting nästan nästa nej och också ofta om omkring
  oss precis på redan riktigt rätt sa samma samt se sedan sen ser sig sin sina sitt ska skall skulle skulle snart som
  stället sådan sådana sådant så säga säger sätt tack tack ta tar tas till tills trots tycker tyckte under upp ur ut utan
  utanför vad var vara varför varit varje vars vart vem verkligen vet vid vidare vilka vilken vilket vill ville vore vår våra
  vårt väl väldigt åt är även än ännu över gärna hemma bort borta båda både dit hit ihop åter kring gånger gång ganska
  fin fint roligt kul skönt jättebra superbra toppen enkelt ganska redan gången
  från utifrån emellan bland enligt dock samtidigt ingenting sånt typ liksom
  dag dagen dagens dagar dagarna chef chefen chefer cheferna
`);

/** Words that turn what follows: kept inside a phrase ("mer tid"), never a theme by themselves. */
export const turningWords = words(`
  mer mera mest mindre minst fler flera färre längre längst kortare kortast bättre bäst sämre sämst större större tidigare
  senare inte inget ingen mycket bra dålig dåligt dåliga svår svårt svåra lång långt långa kort korta högre lägre
`);
