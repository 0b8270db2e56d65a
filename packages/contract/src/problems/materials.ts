import { problemTable } from '../problem.ts';

export const materialProblems = problemTable({
  'file-too-large': {
    status: 413,
    title: { sv: 'Filen är större än 25 MB.', en: 'The file is larger than 25 MB.' },
    remedy: {
      sv: 'Förminska filen, eller lägg den någon annanstans och klistra in länken.',
      en: 'Make the file smaller, or keep it elsewhere and paste the link.',
    },
  },
  'file-kind-refused': {
    status: 422,
    title: {
      sv: 'Filen är inte av ett slag som tas emot.',
      en: 'The file is not of a kind that is accepted.',
    },
    remedy: {
      sv: 'Ladda upp PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, MP3, MP4, JPEG, PNG eller WebP. Det är innehållet som räknas, inte namnet.',
      en: 'Upload PDF, Word, Excel, PowerPoint, OpenDocument, text, CSV, MP3, MP4, JPEG, PNG or WebP. What counts is the content, not the name.',
    },
  },
  'file-kind-changed': {
    status: 409,
    title: {
      sv: 'En bild kan bara bytas mot en bild, och en fil mot en fil.',
      en: 'A picture can only be replaced by a picture, and a file by a file.',
    },
    remedy: {
      sv: 'Lägg till det nya för sig och ta bort det gamla.',
      en: 'Add the new one by itself and remove the old.',
    },
  },
  'storage-full': {
    status: 409,
    title: {
      sv: 'Dagens filer får ta högst 1 GB tillsammans.',
      en: 'The files of the day may take at most 1 GB together.',
    },
    remedy: {
      sv: 'Ta bort filer som inte behövs, eller klistra in en länk i stället.',
      en: 'Remove files that are not needed, or paste a link instead.',
    },
  },
  'too-many-materials': {
    status: 409,
    title: {
      sv: 'Dagen har redan 1 000 filer, länkar och bilder.',
      en: 'The day already has 1,000 files, links and pictures.',
    },
    remedy: { sv: 'Ta bort några först.', en: 'Remove some first.' },
  },
  'link-not-https': {
    status: 422,
    title: {
      sv: 'Länken är inte en säker adress (https).',
      en: 'The link is not a secure address (https).',
    },
    remedy: {
      sv: 'Kopiera hela adressen från webbläsaren. Den ska börja med https:// och får inte innehålla lösenord.',
      en: 'Copy the whole address from the browser. It must begin with https:// and hold no password.',
    },
  },
  'material-seminar-missing': {
    status: 422,
    title: {
      sv: 'Välj vilket seminarium det gäller.',
      en: 'Choose which seminar it belongs to.',
    },
    remedy: {
      sv: 'Bara seminariets deltagare kan se det när du har valt ett seminarium på dagen.',
      en: 'Only those of a seminar can see it once you have chosen one of the day.',
    },
  },
  'order-outdated': {
    status: 409,
    title: {
      sv: 'Listan har ändrats sedan du öppnade den.',
      en: 'The list has changed since you opened it.',
    },
    remedy: { sv: 'Ladda om sidan och ordna på nytt.', en: 'Reload the page and order again.' },
  },
  'request-decided': {
    status: 409,
    title: { sv: 'Bilden är inte dold längre.', en: 'The picture is no longer hidden.' },
    remedy: {
      sv: 'Ladda om sidan. Någon annan har redan beslutat.',
      en: 'Reload the page. Somebody else has already decided.',
    },
  },
});
