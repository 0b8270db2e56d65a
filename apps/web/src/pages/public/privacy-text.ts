import type { Prose } from './prose-messages.ts';

/** What the law asks one to be told (GDPR article 13), in plain words. */
export const privacyText: Prose = {
  sv: ({ organisation, email }) => [
    {
      heading: 'Vem som ansvarar',
      paragraphs: [
        `${organisation} är personuppgiftsansvarig. Skriv till ${email} om du undrar något eller vill nå dataskyddsombudet.`,
      ],
    },
    {
      heading: 'Vad vi sparar om dig',
      paragraphs: ['Bara det som behövs för att hålla ledardagen:'],
      points: [
        'namn, titel, enhet, chef och e-postadress, ur kommunens register',
        'ditt svar på inbjudan, dina önskemål, dina seminarier och din grupp',
        'kost och behov på plats, om du har skrivit det',
        'vilka brev vi har skickat till dig',
      ],
    },
    {
      heading: 'Platserna på seminarier',
      paragraphs: [
        'Platserna fördelas av ett program efter allas önskemål. När flera utfall är lika bra går den före som fick mindre av det den ville på den förra dagen, och sedan lottas det. Varför du inte fick något du hellre ville ha står vid dina seminarier. Arrangören kan ändra utfallet.',
      ],
    },
    {
      heading: 'Kost och behov',
      paragraphs: [
        'De uppgifterna sparas krypterade och för sig. Arrangören ser hur många som behöver vad. Du ser dina egna.',
      ],
    },
    {
      heading: 'Vid bordet',
      paragraphs: [
        'De som sitter vid ditt bord ser ditt namn. Titel, enhet, bild och e-postadress ser de bara om du har sagt ja till just det, och du kan ta tillbaka det när som helst. Arrangören ser inte din bild. Den som har skyddade personuppgifter visas aldrig, inte heller i incheckningen: där räcker en egen kod, som bara säger att någon har kommit. Koden räknas fram när den behövs och sparas inte.',
      ],
    },
    {
      heading: 'Bilder från dagen',
      paragraphs: [
        'Arrangören kan lägga upp bilder. Plats, tid och kamera tas bort ur dem, och ingen märks ut med namn. Vill du inte vara med på en bild ber du om det under bilden: den döljs genast för alla. En arrangör bestämmer sedan om den tas bort, och får inte veta att det var du som bad.',
      ],
    },
    {
      heading: 'Utvärderingen',
      paragraphs: [
        'Vi sparar att du har svarat, men inte vad just du svarade. Svaren ligger för sig, utan namn, ordning eller tid.',
        'Resultat visas först när minst fem har svarat. Skriv inget i fritexten som pekar ut dig själv eller någon annan.',
      ],
    },
    {
      heading: 'Det du skriver för dig själv',
      paragraphs: [
        'Tankar, löften och loggen över dina möten sparas krypterade. Bara du läser dem, och den du själv delar ett löfte med. Ledningen ser hur många som har skrivit något, när de är minst fem.',
      ],
    },
    {
      heading: 'Varför vi får göra det',
      paragraphs: [
        'Att utveckla ledarskapet är en uppgift av allmänt intresse för kommunen (artikel 6.1 e i dataskyddsförordningen). Uppgifter om kost och behov lämnar du själv och kan när som helst ta bort.',
      ],
    },
    {
      heading: 'Vilka som ser uppgifterna',
      paragraphs: [
        'Arrangörerna ser registret, svaren på inbjudan och fördelningen. Ledningen ser bara sammanställda resultat. Vi säljer inget och skickar inget utanför kommunens drift.',
      ],
    },
    {
      heading: 'Kakor',
      paragraphs: [
        'När du loggar in sätts en enda kaka, som håller dig inloggad. Språk och utseende sparas i din webbläsare. Där ligger också din dag, materialets lista och de du mötte, så att de går att läsa utan nät, tills du loggar ut. Inget av det följer dig någon annanstans, så här finns ingen kakruta.',
      ],
    },
    {
      heading: 'Dina rättigheter',
      paragraphs: [
        `Du kan få veta vad vi har om dig, få fel rättade, invända och i vissa fall få uppgifter raderade. Skriv till ${email}.`,
        'Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten.',
      ],
      link: { href: 'https://www.imy.se', text: 'Integritetsskyddsmyndigheten' },
    },
  ],
  en: ({ organisation, email }) => [
    {
      heading: 'Who is responsible',
      paragraphs: [
        `${organisation} is the data controller. Write to ${email} if you wonder about something or want to reach the data protection officer.`,
      ],
    },
    {
      heading: 'What we keep about you',
      paragraphs: ['Only what is needed to hold the leadership day:'],
      points: [
        'name, title, unit, manager and e-mail address, from the municipality’s register',
        'your reply to the invitation, your wishes, your seminars and your group',
        'diet and needs on site, if you wrote them',
        'which letters we have sent you',
      ],
    },
    {
      heading: 'Seats at seminars',
      paragraphs: [
        'A program gives out the seats by everybody’s wishes. Among outcomes that are equally good, those who got less of what they wanted on the last day come first, and then lots are drawn. Why you did not get what you wanted more stands with your seminars. The organiser can change the outcome.',
      ],
    },
    {
      heading: 'Diet and needs',
      paragraphs: [
        'These are kept encrypted and apart. The organiser sees how many need what. You see your own.',
      ],
    },
    {
      heading: 'At the table',
      paragraphs: [
        'Those who sit at your table see your name. They see title, unit, picture and e-mail address only if you have agreed to just that, and you can take it back at any time. The organiser does not see your picture. People whose personal data is protected are never shown, at check-in neither: there a code of their own is enough, and it only says that somebody has come. The code is worked out when it is needed and is not kept.',
      ],
    },
    {
      heading: 'Pictures from the day',
      paragraphs: [
        'The organiser can put up pictures. Place, time and camera are removed from them, and nobody is named in them. If you do not want to be in a picture, ask below the picture: it is hidden from everybody at once. An organiser then decides whether it is taken away, and is not told that it was you who asked.',
      ],
    },
    {
      heading: 'The evaluation',
      paragraphs: [
        'We keep that you have answered, but not what you answered. The answers lie apart, without name, order or time.',
        'Results are shown only when at least five have answered. Write nothing in the free text that points out yourself or anyone else.',
      ],
    },
    {
      heading: 'What you write for yourself',
      paragraphs: [
        'Thoughts, commitments and the log of your meetings are kept encrypted. Only you read them, and whoever you share a commitment with. The leadership sees how many have written something, when they are at least five.',
      ],
    },
    {
      heading: 'Why we may do it',
      paragraphs: [
        'To develop its leadership is a task in the public interest for the municipality (article 6.1 e of the General Data Protection Regulation). Diet and needs you give yourself and can remove at any time.',
      ],
    },
    {
      heading: 'Who sees the data',
      paragraphs: [
        'The organisers see the register, the replies and the allocation. The leadership sees only results in sum. We sell nothing and send nothing outside the municipality’s own operation.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'Signing in sets a single cookie, which keeps you signed in. Language and appearance are kept in your browser. So are your day, the list of the material and those you met, to be read without a network, until you sign out. None of it follows you elsewhere, so there is no cookie banner here.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        `You can learn what we have about you, have errors corrected, object and in some cases have data erased. Write to ${email}.`,
        'If you think we do wrong, you can complain to the Swedish Authority for Privacy Protection.',
      ],
      link: { href: 'https://www.imy.se/en/', text: 'Swedish Authority for Privacy Protection' },
    },
  ],
};
