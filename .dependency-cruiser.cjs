/** Who may import whom: docs/architecture.md, as rules. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      {},
      { circular: true },
      "A cycle is a knot: hand over what is needed, not the object that has it.",
    ),
    forbid(
      "no-orphans",
      { orphan: true, path: "^src/", pathNot: "(\\.test\\.tsx?$|\\.d\\.ts$|service-worker\\.ts$)" },
      {},
      "Dead code goes.",
    ),
    forbid("shared-is-the-bottom", { path: "^src/shared/" }, { path: "^src/(renderer|main|hub)/" }),
    forbid(
      "shared-runs-anywhere",
      { path: "^src/shared/", pathNot: "\\.test\\.ts$" },
      { dependencyTypes: ["core"] },
    ),
    forbid("rooms-renderer", { path: "^src/renderer/" }, { path: "^src/(main|hub)/" }),
    forbid("rooms-main", { path: "^src/main/" }, { path: "^src/(renderer|hub)/" }),
    forbid("rooms-hub", { path: "^src/hub/" }, { path: "^src/(renderer|main)/" }),
    forbid(
      "features-are-islands",
      { path: "^src/renderer/features/([^/]+)/" },
      { path: "^src/renderer/(features/(?!$1/)|app/)", pathNot: "^src/renderer/features/$1/" },
    ),
    forbid(
      "only-data-knows-dexie",
      { path: "^src/", pathNot: "^src/renderer/data/" },
      { path: "node_modules/dexie" },
    ),
    forbid(
      "data-below",
      { path: "^src/renderer/data/" },
      { path: "^src/renderer/(features|app|ui|paper|sync)/" },
    ),
    forbid(
      "migrations-import-nothing-that-changes",
      { path: "^src/renderer/data/versions/" },
      { path: "^src/", pathNot: "^src/renderer/data/versions/" },
    ),
    forbid(
      "ui-and-paper-take-plain-values",
      { path: "^src/renderer/(ui|paper)/", pathNot: "\\.test\\.tsx?$" },
      { path: "^src/renderer/(data|sync|features|host|app)/" },
    ),
    forbid(
      "sync-is-below-the-screens",
      { path: "^src/renderer/sync/", pathNot: "\\.test\\.tsx?$" },
      { path: "^src/renderer/(features|app|ui|paper)/" },
    ),
    forbid(
      "hub-sql-stays-in-its-store",
      { path: "^src/hub/(routes|admin|access|sync|plugins|files)/" },
      { path: "(^src/hub/store/postgres/|node_modules/(pg|kysely)/)" },
      "No SQL there: the memory store must be able to answer too.",
    ),
    forbid(
      "preload-only-electron",
      { path: "^src/main/preload\\.ts$" },
      { pathNot: "^(electron$|node_modules/electron/)" },
    ),
    forbid(
      "services-are-plain-node",
      { path: "^src/main/services/" },
      { path: "^(electron$|node_modules/electron/)" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "browser", "default"] },
  },
};
