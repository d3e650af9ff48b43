const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/**
 * JSON with its keys in one order, so that the same content is the same text everywhere (RFC 8785 for the values
 * that a file holds). The chain, the seal and the comparison of answers stand on it.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
