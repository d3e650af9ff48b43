import { CircleAlert } from 'lucide-react';
import type { Refusal } from '../../core/refusal.ts';
import { useRefusalSentence } from '../../web/parts/refused.tsx';
import look from './door/door.module.css';

/** One sentence: what was not right and what to do. For steps that keep nothing of what was typed. */
export const RefusalLine = ({ refusal }: { refusal: Refusal }) => (
  <div role="alert" className={look.refusal}>
    <CircleAlert size={18} aria-hidden />
    <span>{useRefusalSentence(refusal)}</span>
  </div>
);
