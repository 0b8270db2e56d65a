/** What is for everybody; `BLOCKER` is time or a room that is taken, never shown to participants. */
export const itemKinds = ['PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP', 'BLOCKER'] as const;
export type ItemKind = (typeof itemKinds)[number];
export type PublicItemKind = Exclude<ItemKind, 'BLOCKER'>;

/** How a block is filled: by ranked wishes and an allocation, by claiming seats, or by everybody visiting everything. */
export const choiceModes = ['RANK', 'CLAIM', 'ROTATION'] as const;
export type ChoiceMode = (typeof choiceModes)[number];
