const wanted =
  'input:not([type=hidden]):not([tabindex="-1"]):not(:disabled), textarea, select, button:not(:disabled), [tabindex="0"]';

/** Puts the keyboard into the first thing that can be answered there; what is chosen already comes first. */
export const focusIn = (place: HTMLElement | null): void => {
  const target =
    place?.querySelector<HTMLElement>('input[type=radio]:checked') ??
    place?.querySelector<HTMLElement>(wanted);
  place?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
};
