import type { Value } from './answers.ts';
import type { QuestionType } from './definition.ts';
import { dayPartOf, daysOf } from './expression/moments.ts';

const clockless = { today: '1970-01-01', now: '1970-01-01T00:00:00Z' };

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && daysOf(text, clockless) !== null;

const isDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && daysOf(text, clockless) !== null;

/** `latitude longitude`, then altitude and accuracy in metres where they are known. */
const isGeopoint = (text: string): boolean => {
  const parts = text.trim().split(/\s+/);
  const [latitude = Number.NaN, longitude = Number.NaN, ...rest] = parts.map(Number);
  return (
    parts.length >= 2 &&
    parts.length <= 4 &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    rest.every(Number.isFinite)
  );
};

/** Whether an answer is of its question's type; no answer always is. */
export const fitsType = (type: QuestionType, value: Value): boolean => {
  if (value === null) return true;
  switch (type) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'select_multiple':
      return Array.isArray(value) && new Set(value).size === value.length;
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'time':
      return typeof value === 'string' && dayPartOf(value) !== null;
    case 'datetime':
      return typeof value === 'string' && isDateTime(value);
    case 'geopoint':
      return typeof value === 'string' && isGeopoint(value);
    case 'acknowledge':
      return value === 'OK';
    case 'calculate':
    case 'hidden':
      return typeof value === 'string' || typeof value === 'number';
    default:
      return typeof value === 'string';
  }
};
