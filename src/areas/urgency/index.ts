export { Reasons } from './reasons.tsx';
