export { Unwatched } from './unwatched.tsx';
