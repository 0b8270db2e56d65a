/** Where a card lies before anything is dragged, from the top of the list. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

/** The place a card would take: it passes another when its leading edge has reached the other's middle. */
export function targetPlace(places: readonly Place[], from: number, moved: number): number {
  const dragged = places[from];
  if (dragged === undefined) return from;
  const top = dragged.top + moved;
  const bottom = top + dragged.height;
  return places.filter((place, index) => {
    const middle = place.top + place.height / 2;
    return index < from ? middle <= top : index > from && middle < bottom;
  }).length;
}

/** How far another card moves aside, downwards, while a card is dragged from one place to another. */
export function stepAside(
  places: readonly Place[],
  index: number,
  from: number,
  target: number,
): number {
  const gap = gapBetween(places);
  const room = (places[from]?.height ?? 0) + gap;
  if (index > from && index <= target) return -room;
  if (index < from && index >= target) return room;
  return 0;
}

function gapBetween([first, second]: readonly Place[]): number {
  return first && second ? second.top - first.top - first.height : 0;
}
