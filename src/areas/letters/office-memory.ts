/** What an office writes in every letter and no file tells. It names nobody. */
const remembered = ['unit_address', 'unit_phone'] as const;

const placeOf = (field: string): string => `rrjet.letter.${field}`;

export const rememberOffice = (typed: Readonly<Record<string, string>>): void => {
  try {
    for (const field of remembered) if (typed[field]) localStorage.setItem(placeOf(field), typed[field]);
  } catch {
    // A browser that keeps nothing asks again next time; nothing else depends on it.
  }
};

export const rememberedOf = (field: string): string => {
  try {
    return remembered.some((each) => each === field) ? (localStorage.getItem(placeOf(field)) ?? '') : '';
  } catch {
    return '';
  }
};
