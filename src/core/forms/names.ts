/** Names of the pack: stable English codes. Imported forms keep the names they came with. */
export const packNames = /^[a-z][a-z0-9_]*$/;
export const importedNames = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** Names that every object of the language has already: a field called so would be found where there is none. */
export const isReserved = (name: string): boolean => name in Object.prototype;
