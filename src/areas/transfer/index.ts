export { TakenOverPanel } from './taken-over-panel.tsx';
export { TransferPanel } from './transfer-panel.tsx';
export { useMunicipalities, useOffers, useSayMunicipality } from './use-transfers.ts';
