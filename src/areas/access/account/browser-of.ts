const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const first = (known: typeof browsers, text: string): string | undefined =>
  known.find(([sign]) => sign.test(text))?.[1];

/** `Firefox, Windows`: enough to recognise a device of one's own; undefined for a program that says nothing known. */
export const browserOf = (agent: string): string | undefined => {
  const parts = [first(browsers, agent), first(systems, agent)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
};
