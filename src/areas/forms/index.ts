export { useOfferedForms } from './use-forms.ts';
