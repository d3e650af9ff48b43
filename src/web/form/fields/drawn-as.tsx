import type { ComponentType } from 'react';
import type { Question } from '../../../core/forms/index.ts';
import { offeredIn } from '../form-choices.tsx';
import { looksOf } from '../problems.ts';
import type { Field } from '../use-field.ts';
import { AcknowledgeField, OneField, ScaleField, SeveralField } from './choice-fields.tsx';
import { DateField } from './date-field.tsx';
import { FacesField } from './faces-field.tsx';
import { FileField } from './file-field.tsx';
import { LifeDateField } from './life-date-field.tsx';
import { NumberField } from './number-field.tsx';
import { PositionField } from './position-field.tsx';
import { OfferedField, PlaceField, SearchField, SearchSeveralField } from './search-fields.tsx';
import { LineField, LinesField } from './text-fields.tsx';
import { DateTimeField, TimeField } from './time-fields.tsx';

interface Drawn {
  Input: ComponentType<{ field: Field }>;
  /** True for what has several controls, which then stand in a group with the question as its name. */
  group: boolean;
}

const one = (Input: Drawn['Input']): Drawn => ({ Input, group: false });
const grouped = (Input: Drawn['Input']): Drawn => ({ Input, group: true });

const offeredFields = {
  agency: one(({ field }) => OfferedField({ field, from: 'agency' })),
  member: one(({ field }) => OfferedField({ field, from: 'member' })),
  municipality: one(({ field }) => OfferedField({ field, from: 'municipality' })),
  person: one(({ field }) => OfferedField({ field, from: 'person' })),
} as const;

const textDrawn = (looks: readonly string[]): Drawn => {
  if (looks.includes('edtf')) return grouped(LifeDateField);
  if (looks.includes('place')) return one(PlaceField);
  if (looks.includes('multiline') || looks.includes('quote')) return one(LinesField);
  const offered = offeredIn(looks);
  return offered ? offeredFields[offered] : one(LineField);
};

const oneOfDrawn = (looks: readonly string[], choices: number): Drawn => {
  if (looks.includes('faces')) return grouped(FacesField);
  if (looks.includes('likert')) return grouped(ScaleField);
  return choices > 8 || looks.includes('minimal') ? one(SearchField) : grouped(OneField);
};

const severalDrawn = (looks: readonly string[], choices: number): Drawn =>
  choices > 14 || looks.includes('minimal') ? one(SearchSeveralField) : grouped(SeveralField);

/**
 * How a question is drawn. `choices` is the length of its whole list and not of what is left of it now, so that a
 * question does not change its shape while others are answered.
 */
export const drawnAs = (question: Question, choices: number): Drawn => {
  const looks = looksOf(question.appearance);
  switch (question.type) {
    case 'text':
      return textDrawn(looks);
    case 'integer':
    case 'decimal':
      return one(NumberField);
    case 'date':
      return one(DateField);
    case 'time':
      return one(TimeField);
    case 'datetime':
      return grouped(DateTimeField);
    case 'select_one':
      return oneOfDrawn(looks, choices);
    case 'select_multiple':
      return severalDrawn(looks, choices);
    case 'geopoint':
      return one(PositionField);
    case 'image':
    case 'audio':
    case 'file':
      return grouped(FileField);
    case 'acknowledge':
      return one(AcknowledgeField);
    case 'note':
    case 'calculate':
    case 'hidden':
      return one(() => null);
  }
};
