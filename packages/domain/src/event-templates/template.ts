import type { ChoiceMode, ItemKind } from '../programme-kinds.ts';
/** A text that becomes content of the event, in the language of whoever makes it. */
export interface TwoLanguages {
  readonly sv: string;
  readonly en: string;
}

/** Times are by the clocks of the place: `09:30`. */
export interface TemplateItem {
  readonly kind: ItemKind;
  readonly from: string;
  readonly to: string;
  readonly title: TwoLanguages;
  readonly description?: TwoLanguages;
  readonly responsible?: TwoLanguages;
  readonly technicalNeeds?: TwoLanguages;
  /** Key of a room. */
  readonly room?: string;
}

export interface TemplateSeminar {
  readonly title: TwoLanguages;
  readonly description: TwoLanguages;
  readonly host: TwoLanguages;
  readonly technicalNeeds?: TwoLanguages;
  readonly room: string;
  readonly capacity: number;
  readonly minimum?: number;
}

/** A whole day to begin from. */
export interface EventTemplate {
  readonly key: 'rotation-day' | 'values-day' | 'dialogue-day';
  readonly name: TwoLanguages;
  readonly description: TwoLanguages;
  readonly theme: TwoLanguages;
  readonly valueWords: readonly TwoLanguages[];
  readonly rooms: readonly {
    readonly key: string;
    readonly name: TwoLanguages;
    readonly floor: TwoLanguages;
    readonly directions: TwoLanguages;
    readonly capacity: number;
  }[];
  readonly items: readonly TemplateItem[];
  readonly blocks: readonly {
    readonly name: TwoLanguages;
    readonly mode: ChoiceMode;
    readonly slots: readonly { readonly from: string; readonly to: string }[];
    /** At most 26; the first is A. Each runs in every slot. */
    readonly seminars: readonly TemplateSeminar[];
  }[];
  readonly questions: {
    readonly before: readonly TwoLanguages[];
    readonly takeHome: readonly TwoLanguages[];
  };
}
