import type { AppOptions } from '../../server/http/app.ts';
import { directoryKeepingRoutes } from './keeping-routes.ts';
import { directoryMapRoutes } from './map/routes.ts';
import { publicDirectoryRoutes } from './public-routes.ts';
import { directoryReadingRoutes } from './reading-routes.ts';
import { directoryTransferRoutes } from './transfer-routes.ts';

/** The service directory: looked through, kept, brought in and taken out, and its map. */
export const serviceDirectoryRoutes: AppOptions['routes'] = [
  directoryReadingRoutes,
  directoryKeepingRoutes,
  directoryTransferRoutes,
  directoryMapRoutes,
  publicDirectoryRoutes,
];
