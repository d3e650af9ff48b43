export { TakenOverPanel } from './taken-over-panel.tsx';
export { TransferPanel } from './transfer-panel.tsx';
