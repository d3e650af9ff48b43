export { AgeText } from './age-text.tsx';
export { fillAddress } from './case-actions.tsx';
export { ClosedToYou, useCaseColumns, useStepLabel } from './case-columns.tsx';
export { CaseContext, useThisCase } from './case-context.tsx';
export { useCase, useCaseActs, useCaseDeadlines } from './use-case.ts';
export { useCaseCounts, useCases } from './use-cases.ts';
export { useFormChoices } from './use-form-choices.ts';
