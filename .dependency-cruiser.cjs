/** The one direction in which imports point: core ← areas' rules ← server | web. */
module.exports = {
  forbidden: [
    {
      name: 'core-knows-only-itself',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.(test|factory)\\.tsx?$|/oracle/' },
      to: { path: '^(src/(areas|server|web)|tests)/' },
    },
    {
      name: 'core-does-no-io',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.(test|factory)\\.tsx?$|/oracle/|/rehearsal/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'What runs on server and device alike knows neither.',
      severity: 'error',
      from: { path: '^src/areas/[^/]+/rules\\.ts$' },
      to: { path: '^src/(server|web)/|^node_modules/(react|fastify|pg|kysely)/' },
    },
    {
      name: 'areas-meet-through-rules-and-index',
      severity: 'error',
      from: { path: '^src/areas/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/areas/',
        pathNot: ['^src/areas/$1/', '/(rules|index|contract|store)\\.tsx?$', '/use-[^/]+\\.tsx?$'],
      },
    },
    {
      name: 'browser-never-imports-server',
      severity: 'error',
      from: { path: '^src/web/|^src/areas/.+\\.tsx$|/use-[^/]+\\.ts$' },
      to: { path: '^src/server/|^src/areas/.+/(store|routes)\\.ts$|^node_modules/(pg|kysely|fastify)/' },
    },
    {
      name: 'server-never-imports-screens',
      severity: 'error',
      from: { path: '^src/server/|^src/areas/.+/(store|routes|projection)\\.ts$' },
      to: { path: '^src/web/|\\.tsx$' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
