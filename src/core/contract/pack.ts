import { z } from 'zod';
import type { Form } from '../forms/definition.ts';
import type { PackForDevice } from '../pack/pack.ts';
import { place } from '../pack/place-schema.ts';
import { route } from './route.ts';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

export const readPack = route({
  method: 'GET',
  path: '/api/pack',
  summary: 'The practice of the country: forms, lists, procedures, protocol, words.',
  callers: 'anyone',
  answer: z.custom<PackForDevice>(isObject),
});

export const readPlaces = route({
  method: 'GET',
  path: '/api/places',
  summary: 'The tree of places that this installation knows.',
  callers: 'anyone',
  answer: z.array(place),
});

/** A form that anyone may fill in, for the page without an account. */
export const readOpenForm = route({
  method: 'GET',
  path: '/api/open-forms/:form',
  summary: 'A form of the public page.',
  callers: 'anyone',
  params: z.object({ form: z.enum(['public-concern']) }),
  answer: z.custom<Form>(isObject),
});
