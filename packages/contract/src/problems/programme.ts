import { problemTable } from '../problem.ts';

export const programmeProblems = problemTable({
  'room-name-taken': {
    status: 409,
    title: { sv: 'Det finns redan en lokal med det namnet.', en: 'A room has that name already.' },
    remedy: { sv: 'Ge lokalen ett annat namn.', en: 'Give the room another name.' },
  },
  'room-in-use': {
    status: 409,
    title: {
      sv: 'Något i programmet äger rum i lokalen.',
      en: 'Something in the programme takes place in the room.',
    },
    remedy: { sv: 'Flytta det till en annan lokal först.', en: 'Move it to another room first.' },
  },
  'room-unknown': {
    status: 409,
    title: { sv: 'Lokalen finns inte längre.', en: 'The room no longer exists.' },
    remedy: {
      sv: 'Ladda om sidan och välj en annan lokal.',
      en: 'Reload the page and choose another room.',
    },
  },
  'programme-collision': {
    status: 409,
    title: {
      sv: 'Någon annan har hunnit ändra samma sak.',
      en: 'Somebody else has changed the same thing.',
    },
    remedy: {
      sv: 'Din ändring gjordes inte. Se hur det är nu och gör om den om den behövs.',
      en: 'Your change was not made. See how it is now, and make it again if it is needed.',
    },
  },
  'programme-changed-since': {
    status: 409,
    title: {
      sv: 'Programmet har ändrats sedan du såg vad som skulle publiceras.',
      en: 'The programme has changed since you saw what would be published.',
    },
    remedy: {
      sv: 'Inget är publicerat. Se ändringarna igen och publicera sedan.',
      en: 'Nothing has been published. Look at the changes again, then publish.',
    },
  },
  'proposal-too-large': {
    status: 409,
    title: {
      sv: 'Blocket har för många pass och seminarier för ett förslag.',
      en: 'The block has too many slots and seminars for a proposal.',
    },
    remedy: {
      sv: 'Högst 12 pass, och pass och seminarier tillsammans högst 31. Dela upp blocket.',
      en: 'At most 12 slots, and slots and seminars together at most 31. Divide the block.',
    },
  },
  'proposal-timed-out': {
    status: 503,
    title: { sv: 'Förslaget tog för lång tid.', en: 'Making the proposal took too long.' },
    remedy: { sv: 'Försök igen. Inget har ändrats.', en: 'Try again. Nothing has changed.' },
  },
  'edit-undone': {
    status: 409,
    title: { sv: 'Ändringen är redan ångrad.', en: 'The change has already been undone.' },
    remedy: { sv: 'Ladda om historiken.', en: 'Reload the history.' },
  },
  'programme-time-backwards': {
    status: 409,
    title: { sv: 'Sluttiden är före starttiden.', en: 'The end is before the start.' },
    remedy: {
      sv: 'Ge det en sluttid efter starttiden.',
      en: 'Give it an end after its start.',
    },
  },
  'programme-time-outside': {
    status: 409,
    title: { sv: 'Tiden ligger utanför dagen.', en: 'The time is outside the day.' },
    remedy: {
      sv: 'Välj en tid på evenemangets dag. Flera dagar ställs in under Inställningar.',
      en: 'Choose a time on the day of the event. Several days are set under Settings.',
    },
  },
  'seminar-twice-in-slot': {
    status: 409,
    title: {
      sv: 'Seminariet ges redan i det passet.',
      en: 'The seminar already runs in that slot.',
    },
    remedy: { sv: 'Välj ett annat pass.', en: 'Choose another slot.' },
  },
  'minimum-over-places': {
    status: 409,
    title: {
      sv: 'Minsta antal är fler än platserna.',
      en: 'The minimum is more than the places.',
    },
    remedy: {
      sv: 'Ange fler platser eller ett lägre minsta antal.',
      en: 'Give more places or a lower minimum.',
    },
  },
  'item-has-groups': {
    status: 409,
    title: {
      sv: 'Det finns grupper som hör till programpunkten.',
      en: 'There are groups that belong to the item.',
    },
    remedy: {
      sv: 'Ta bort grupperna under Grupper först.',
      en: 'Remove the groups under Groups first.',
    },
  },
  'block-name-taken': {
    status: 409,
    title: {
      sv: 'Det finns redan ett block med det namnet.',
      en: 'A block has that name already.',
    },
    remedy: { sv: 'Ge blocket ett annat namn.', en: 'Give the block another name.' },
  },
  'block-in-use': {
    status: 409,
    title: {
      sv: 'Deltagare har önskat eller fått plats i blocket.',
      en: 'Participants have ranked the block or have seats in it.',
    },
    remedy: {
      sv: 'Blocket går inte att ta bort. Ändra det i stället.',
      en: 'The block cannot be deleted. Change it instead.',
    },
  },
  'block-mode-fixed': {
    status: 409,
    title: {
      sv: 'Deltagare har redan önskat eller fått plats i blocket.',
      en: 'Participants have already ranked the block or have seats in it.',
    },
    remedy: {
      sv: 'Lägg till ett nytt block om det ska fyllas på annat sätt.',
      en: 'Add a new block if it is to be filled another way.',
    },
  },
  'slots-overlap': {
    status: 409,
    title: { sv: 'Två pass i blocket överlappar varandra.', en: 'Two slots of the block overlap.' },
    remedy: {
      sv: 'Ändra tiderna så att ett pass slutar innan nästa börjar.',
      en: 'Change the times so that one ends before the next begins.',
    },
  },
  'seminar-unknown': {
    status: 409,
    title: { sv: 'Ett seminarium finns inte längre.', en: 'A seminar no longer exists.' },
    remedy: { sv: 'Ladda om sidan och försök igen.', en: 'Reload the page and try again.' },
  },
  'session-has-seats': {
    status: 409,
    title: {
      sv: 'Deltagare har redan fått plats där.',
      en: 'Participants already have seats there.',
    },
    remedy: {
      sv: 'Dra tillbaka fördelningen innan du tar bort tillfället.',
      en: 'Withdraw the allocation before you remove the session.',
    },
  },
  'capacity-below-taken': {
    status: 409,
    title: {
      sv: 'Fler har redan fått plats än så.',
      en: 'More people than that already have seats.',
    },
    remedy: {
      sv: 'Ange minst så många platser som är tagna.',
      en: 'Enter at least as many places as are taken.',
    },
  },
  'letter-taken': {
    status: 409,
    title: {
      sv: 'Ett annat seminarium i blocket har den bokstaven.',
      en: 'Another seminar of the block has that letter.',
    },
    remedy: { sv: 'Välj en annan bokstav.', en: 'Choose another letter.' },
  },
  'letters-used-up': {
    status: 409,
    title: {
      sv: 'Blocket har redan 26 seminarier, A till Z.',
      en: 'The block already has 26 seminars, A to Z.',
    },
    remedy: { sv: 'Lägg till ett block till.', en: 'Add another block.' },
  },
  'seminar-has-wishes': {
    status: 409,
    title: {
      sv: 'Deltagare har önskat seminariet eller fått plats i det.',
      en: 'Participants have ranked the seminar or have seats in it.',
    },
    remedy: {
      sv: 'Ta bort det ur passen i stället, så att ingen mer får plats.',
      en: 'Take it out of the slots instead, so that nobody more gets a seat.',
    },
  },
  'not-rotation': {
    status: 409,
    title: { sv: 'I det här blocket önskar deltagarna.', en: 'In this block participants wish.' },
    remedy: { sv: 'Fördela platserna under Önskemål.', en: 'Allocate the seats under Wishes.' },
  },
  'rotation-without-people': {
    status: 409,
    title: {
      sv: 'Ingen har svarat att de kommer på plats än.',
      en: 'Nobody has replied that they are coming in person yet.',
    },
    remedy: {
      sv: 'Vänta på svaren och gör grupperna sedan.',
      en: 'Wait for the replies and make the groups then.',
    },
  },
  'rotation-no-seminars': {
    status: 409,
    title: { sv: 'Blocket har inga seminarier än.', en: 'The block has no seminars yet.' },
    remedy: { sv: 'Lägg till seminarierna först.', en: 'Add the seminars first.' },
  },
  'rotation-too-few-slots': {
    status: 409,
    title: {
      sv: 'Det finns färre pass än seminarier, så alla hinner inte med allt.',
      en: 'There are fewer slots than seminars, so not everybody can visit everything.',
    },
    remedy: {
      sv: 'Lägg till ett pass för varje seminarium, eller ta bort ett seminarium.',
      en: 'Add one slot per seminar, or remove a seminar.',
    },
  },
  'rotation-session-missing': {
    status: 409,
    title: {
      sv: 'Seminarierna går i för få pass, så ingen hinner med allt.',
      en: 'The seminars run in too few slots, so nobody can visit everything.',
    },
    remedy: {
      sv: 'Lägg ut seminarierna i fler av passen.',
      en: 'Run the seminars in more of the slots.',
    },
  },
  'rotation-too-few-places': {
    status: 409,
    title: {
      sv: 'Platserna räcker inte för att alla som kommer ska hinna med allt.',
      en: 'There are not enough places for everybody who comes to visit everything.',
    },
    remedy: {
      sv: 'Välj större lokaler, lägg ut seminarierna i fler pass eller lägg till ett pass.',
      en: 'Choose larger rooms, run the seminars in more slots or add a slot.',
    },
  },
  'rotation-too-late': {
    status: 409,
    title: { sv: 'Dagen är över.', en: 'The day is over.' },
    remedy: {
      sv: 'Grupperna går inte längre att ändra.',
      en: 'The groups can no longer be changed.',
    },
  },
});
