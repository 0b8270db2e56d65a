import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Place, stepAside, targetPlace } from './drag-geometry.ts';

interface Drag {
  readonly id: string;
  readonly from: number;
  readonly places: readonly Place[];
  readonly moved: number;
  readonly target: number;
}

interface Grip {
  readonly startY: number;
  readonly startScroll: number;
  pointerY: number;
}

const edge = 72;
const scrollStep = 10;

/**
 * Reordering a list by pointer: the card follows the finger, the others step aside, and the page scrolls near its edges.
 * `onMove` hears of the new place when the finger is lifted; Escape puts the card back.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onMove: (id: string, place: number) => void,
) {
  const [drag, setDrag] = useState<Drag>();
  const grip = useRef<Grip>(undefined);
  const dragging = drag !== undefined;

  useEffect(() => {
    if (!dragging) return;
    const follow = () => {
      const held = grip.current;
      if (held === undefined) return;
      const moved = held.pointerY - held.startY + window.scrollY - held.startScroll;
      setDrag((now) => now && { ...now, moved, target: targetPlace(now.places, now.from, moved) });
    };
    let frame = requestAnimationFrame(function scroll() {
      const { pointerY = edge } = grip.current ?? {};
      const step =
        pointerY < edge ? -scrollStep : pointerY > window.innerHeight - edge ? scrollStep : 0;
      if (step !== 0) window.scrollBy(0, step);
      follow();
      frame = requestAnimationFrame(scroll);
    });
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDrag(undefined);
    };
    window.addEventListener('keydown', giveUp);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', giveUp);
    };
  }, [dragging]);

  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const from = ids.indexOf(id);
      if (event.button !== 0 || list.current === null || from < 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = {
        startY: event.clientY,
        startScroll: window.scrollY,
        pointerY: event.clientY,
      };
      const places = [...list.current.children].map((card) => {
        const { top, height } = card.getBoundingClientRect();
        return { top, height };
      });
      setDrag({ id, from, places, moved: 0, target: from });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (grip.current) grip.current.pointerY = event.clientY;
    },
    onPointerUp: () => {
      grip.current = undefined;
      setDrag(undefined);
      if (drag && drag.target !== drag.from) onMove(drag.id, drag.target);
    },
    onPointerCancel: () => {
      grip.current = undefined;
      setDrag(undefined);
    },
  });

  const shift = (id: string): number => {
    if (drag === undefined) return 0;
    if (drag.id === id) return drag.moved;
    return stepAside(drag.places, ids.indexOf(id), drag.from, drag.target);
  };

  return { handle, shift, draggedId: drag?.id };
}
