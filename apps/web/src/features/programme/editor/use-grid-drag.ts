import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { columnAt, type Grabbed, type Outline, outlineOf, type Spot } from './grid-drag.ts';

export interface GridDrag {
  /** The part of the page that scrolls, and within it the grid. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly surface: RefObject<HTMLDivElement | null>;
  /** What shows where the grabbed thing would come. */
  readonly ghost: RefObject<HTMLDivElement | null>;
  /** Begins a drag; the same function as long as the component lives. */
  readonly grab: (event: ReactPointerEvent, grabbed: Grabbed) => void;
}

interface DragOptions {
  readonly step: number;
  readonly minutes: number;
  /** Pixels. */
  readonly minuteHeight: number;
  /** "10.15–10.45 Aulan". */
  readonly say: (outline: Outline) => string;
  readonly onDrop: (grabbed: Grabbed, outline: Outline, copy: boolean) => void;
}

interface Drag {
  readonly grabbed: Grabbed;
  readonly pointerId: number;
  readonly start: Spot;
  readonly startX: number;
  readonly startY: number;
  readonly spans: readonly (readonly [number, number])[];
  /** The card itself, which follows the pointer. */
  readonly card: HTMLElement | null;
  x: number;
  y: number;
  outline: Outline | undefined;
}

const startPixels = 4;
const edgePixels = 48;
const scrollPixels = 14;

/**
 * Dragging in the grid. While it lasts nothing is drawn anew: the card and the outline are moved by hand, so that they follow the
 * pointer at every frame whatever else the page holds. Escape lets go.
 */
export function useGridDrag(options: DragOptions): GridDrag {
  const frame = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const latest = useRef({ ...options, frame, surface, ghost });
  useEffect(() => {
    latest.current = { ...options, frame, surface, ghost };
  });
  const drag = useRef<Drag | undefined>(undefined);
  const frameId = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frameId.current), []);

  const [grab] = useState(() => {
    const begunBy = (event: ReactPointerEvent, grabbed: Grabbed) => {
      const { frame, surface } = latest.current;
      if (event.button !== 0 || drag.current || !surface.current || !frame.current) return;
      const spans = [...surface.current.querySelectorAll<HTMLElement>('[data-column]')].map(
        (element) => [element.offsetLeft, element.offsetLeft + element.offsetWidth] as const,
      );
      const card = event.currentTarget.closest<HTMLElement>('[data-entry]');
      const place = { x: event.clientX, y: event.clientY };
      drag.current = {
        grabbed,
        pointerId: event.pointerId,
        start: spotAt(latest.current, spans, place.x, place.y),
        startX: place.x,
        startY: place.y,
        spans,
        card: grabbed.kind === 'move' ? card : null,
        ...place,
        outline: undefined,
      };
      window.addEventListener('pointermove', onMove);
      window.addEventListener('pointerup', onUp);
      window.addEventListener('pointercancel', letGo);
      window.addEventListener('keydown', onKey, true);
    };

    const onMove = (event: PointerEvent) => {
      const current = drag.current;
      if (!current || event.pointerId !== current.pointerId) return;
      current.x = event.clientX;
      current.y = event.clientY;
      const far =
        Math.abs(current.x - current.startX) + Math.abs(current.y - current.startY) >= startPixels;
      if (!current.outline && !far) return;
      if (!current.outline) begin(current);
      cancelAnimationFrame(frameId.current);
      frameId.current = requestAnimationFrame(follow);
    };

    const begin = (current: Drag) => {
      if (current.card) current.card.dataset.lifted = 'true';
    };

    const follow = () => {
      const current = drag.current;
      if (!current) return;
      const { ghost, minutes, step, minuteHeight, say } = latest.current;
      const scrolled = scrollNearEdge(latest.current, current);
      const now = spotAt(latest.current, current.spans, current.x, current.y);
      const outline = outlineOf(current.grabbed, current.start, now, { step, minutes });
      if (current.card) {
        const down = (now.minute - current.start.minute) * minuteHeight;
        current.card.style.translate = `${current.x - current.startX}px ${down}px`;
      }
      const changed = JSON.stringify(outline) !== JSON.stringify(current.outline);
      current.outline = outline;
      const span = current.spans[outline.column];
      if (ghost.current && span && changed) {
        const [left, right] = span;
        ghost.current.hidden = false;
        ghost.current.style.translate = `${left}px ${outline.from * minuteHeight}px`;
        ghost.current.style.width = `${right - left}px`;
        ghost.current.style.height = `${(outline.to - outline.from) * minuteHeight}px`;
        ghost.current.textContent = say(outline);
      }
      if (scrolled) frameId.current = requestAnimationFrame(follow);
    };

    const onUp = (event: PointerEvent) => {
      const current = drag.current;
      if (!current || event.pointerId !== current.pointerId) return;
      if (current.outline) {
        cancelAnimationFrame(frameId.current);
        follow();
        cancelAnimationFrame(frameId.current);
        window.addEventListener('click', swallow, { capture: true, once: true });
        // A drag that ends where no click follows must not swallow the next.
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
      }
      const { outline, grabbed } = current;
      letGo();
      if (outline) latest.current.onDrop(grabbed, outline, event.altKey);
    };

    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      letGo();
    };

    const letGo = () => {
      cancelAnimationFrame(frameId.current);
      const { ghost } = latest.current;
      if (drag.current?.card) {
        drag.current.card.style.translate = '';
        delete drag.current.card.dataset.lifted;
      }
      if (ghost.current) ghost.current.hidden = true;
      drag.current = undefined;
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', letGo);
      window.removeEventListener('keydown', onKey, true);
    };
    return begunBy;
  });
  return { frame, surface, ghost, grab };
}

function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function spotAt(
  { surface, minuteHeight }: Pick<DragOptions & GridDrag, 'surface' | 'minuteHeight'>,
  spans: Drag['spans'],
  x: number,
  y: number,
): Spot {
  const rect = surface.current?.getBoundingClientRect();
  if (!rect) return { minute: 0, column: 0 };
  return { minute: (y - rect.top) / minuteHeight, column: columnAt(x - rect.left, spans) };
}

/** Scrolls the grid when the pointer comes near its edge. True when it did. */
function scrollNearEdge({ frame }: Pick<GridDrag, 'frame'>, { x, y }: Drag): boolean {
  const box = frame.current;
  if (!box) return false;
  const rect = box.getBoundingClientRect();
  const pull = (at: number, from: number, to: number) =>
    at < from + edgePixels ? -scrollPixels : at > to - edgePixels ? scrollPixels : 0;
  const { scrollLeft, scrollTop } = box;
  const down = pull(y, rect.top + edgePixels, rect.bottom);
  const across = pull(x, rect.left, rect.right);
  if (down === 0 && across === 0) return false;
  box.scrollBy(across, down);
  return box.scrollLeft !== scrollLeft || box.scrollTop !== scrollTop;
}
