export { ChoicePanel } from './choice-panel.tsx';
