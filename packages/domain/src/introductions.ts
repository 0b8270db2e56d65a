import { fullName, type PersonName } from './person-name.ts';

/** What a person lets those at the same table see besides the name. */
export interface Introduction {
  readonly portraitId: string | null;
  /** Title and unit. */
  readonly showsWork: boolean;
  readonly showsFace: boolean;
  /** To those the person has sat with, afterwards. */
  readonly showsEmail: boolean;
}

/** Of somebody who has agreed to nothing. */
export const noIntroduction: Introduction = {
  portraitId: null,
  showsWork: false,
  showsFace: false,
  showsEmail: false,
};

export type IntroductionChange = Partial<Introduction>;

export type IntroductionDecision =
  | { readonly ok: true; readonly introduction: Introduction }
  | { readonly ok: false; readonly code: 'identity-protected' | 'portrait-missing' };

/**
 * Changes what a person lets others see. A face that is shown has a portrait: without one it cannot be agreed to, and taking
 * the portrait away takes the agreement with it. A protected person can agree to nothing, but can take everything back.
 */
export function decideIntroduction(
  protectedIdentity: boolean,
  current: Introduction,
  change: IntroductionChange,
): IntroductionDecision {
  const agrees = change.showsWork || change.showsFace || change.showsEmail;
  if (protectedIdentity && (agrees || change.portraitId)) {
    return { ok: false, code: 'identity-protected' };
  }
  const introduction = { ...current, ...change };
  if (change.showsFace && introduction.portraitId === null) {
    return { ok: false, code: 'portrait-missing' };
  }
  const showsFace = introduction.showsFace && introduction.portraitId !== null;
  return { ok: true, introduction: { ...introduction, showsFace } };
}

export interface IntroducedPerson extends PersonName {
  readonly title: string;
  readonly unit: string;
  readonly email: string;
  readonly protectedIdentity: boolean;
  readonly introduction: Introduction | null;
}

/** A person as others at the table see them. */
export interface SeenAtTable {
  /** Null: a protected person, of whom only the chair is told. */
  readonly name: string | null;
  /** Empty unless the person has agreed. */
  readonly title: string;
  readonly unit: string;
  /** Null unless the person has a portrait and has agreed. */
  readonly portraitId: string | null;
}

/** What those at the same table see: always the name, the rest where the person has agreed, of a protected person nothing. */
export function seenAtTable(person: IntroducedPerson): SeenAtTable {
  if (person.protectedIdentity) return { name: null, title: '', unit: '', portraitId: null };
  const { showsWork, showsFace, portraitId } = person.introduction ?? noIntroduction;
  return {
    name: fullName(person),
    title: showsWork ? person.title : '',
    unit: showsWork ? person.unit : '',
    portraitId: showsFace ? portraitId : null,
  };
}

/** The address that those who have sat with the person may write to; null unless the person has agreed. */
export function sharedEmail({
  protectedIdentity,
  introduction,
  email,
}: IntroducedPerson): string | null {
  return !protectedIdentity && introduction?.showsEmail && email !== '' ? email : null;
}
