const shapes = [/^(\d{1,2})$/, /^(\d{1,2})\s*[:.,h]\s*(\d{2})(?::\d{2})?$/i, /^(\d{1,2})(\d{2})$/];

/** Reads a time of day as people type it: `9`, `9:30`, `9.30`, `0930`. Null for what is none. */
export const readHour = (typed: string): string | null => {
  for (const shape of shapes) {
    const found = shape.exec(typed.trim());
    if (!found) continue;
    const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
    if (hour > 23 || minute > 59) return null;
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  }
  return null;
};

/** A time of day as it stands in a field: 09:30, without the seconds that a device adds. */
export const showHour = (value: string): string => /^(\d{2}:\d{2}):\d{2}/.exec(value)?.[1] ?? value;
