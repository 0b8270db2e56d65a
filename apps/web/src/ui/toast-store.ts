export interface Toast {
  id: number;
  text: string;
  /** Where set, the toast offers to undo; where not, it only tells. */
  onUndo?: () => void;
  milliseconds: number;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says that something is done, for five seconds: "Sparat". Callable anywhere. */
export function announce(text: string): void {
  publish([
    ...toasts.filter((toast) => toast.onUndo !== undefined),
    { id: nextId++, text, milliseconds: 5_000 },
  ]);
}

/** Says that something is done and offers to undo it, for ten seconds (longer while pointed at or focused). */
export function offerUndo(text: string, onUndo: () => void): void {
  publish([{ id: nextId++, text, onUndo, milliseconds: 10_000 }]);
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export const toastStore = {
  get: () => toasts,
  subscribe: (onChange: () => void) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  },
};
