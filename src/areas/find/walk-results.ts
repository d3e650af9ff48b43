import type { KeyboardEvent } from 'react';

/** The arrows lead from the field through what was found and back, beside the tab key. */
export const walkResults = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target.dataset.walk === undefined) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const next = stops[stops.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
};
