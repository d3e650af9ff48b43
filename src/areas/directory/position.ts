import type { LocationCard } from './card.ts';

type Position = NonNullable<LocationCard['position']>;

const degrees =
  /^(-?\d{1,3}(?:\.\d+)?)\s*[,;]?\s+(-?\d{1,3}(?:\.\d+)?)$|^(-?\d{1,3}(?:\.\d+)?)[,;](-?\d{1,3}(?:\.\d+)?)$/;

/**
 * Latitude and longitude as they are copied from a map: two numbers, in this order, with a comma or a space between.
 * Undefined where it is something else; null for nothing.
 */
export const readPosition = (typed: string): Position | null | undefined => {
  const text = typed.trim();
  if (text === '') return null;
  const [, one, two, three, four] = degrees.exec(text) ?? [];
  const [latitude, longitude] = [Number(one ?? three), Number(two ?? four)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
};

export const sayPosition = (position: Position | null): string =>
  position ? `${position.latitude}, ${position.longitude}` : '';
