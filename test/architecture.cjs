// The floors of the house, checked by `npm run check:architecture`. Each rule says what to do instead.
const floors = (from, to, comment) => ({
  name: `${from.replaceAll("/", "-")}-imports`,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...to.map((allowed) => `^src/${allowed}`)] },
});
const vendor = (name, packages, allowed, comment) => ({
  name: `vendor-${name}`,
  severity: "error",
  comment,
  from: { path: "^src/", pathNot: allowed },
  to: { path: packages.map((one) => `node_modules/${one}`) },
});
const ENTRY = ["^src/start\\.js$", "^src/main\\.ts$", "^src/cli\\.ts$", "^src/open-[a-z]+\\.ts$"];

module.exports = {
  forbidden: [
    floors(
      "health",
      [],
      "Health is the ground floor: declare a port in src/health/ports.ts and implement it in azure or store.",
    ),
    floors(
      "questions",
      ["health/"],
      "Questions know only health: what comes from outside comes through src/questions/ports.ts.",
    ),
    floors(
      "outgoing",
      ["health/"],
      "What is sent unasked knows only health: what comes from outside comes through src/outgoing/ports.ts.",
    ),
    floors(
      "digests",
      ["health/", "outgoing/"],
      "Digests know only health and the outgoing queue: what comes from outside comes through src/digests/ports.ts.",
    ),
    floors(
      "redeploys",
      ["health/", "outgoing/"],
      "Redeploys know only health and the outgoing queue: what comes from outside comes through src/redeploys/ports.ts.",
    ),
    floors(
      "cards",
      ["health/", "questions/", "digests/", "redeploys/", "outgoing/"],
      "Cards draw results of the core; they know no vendor and no store.",
    ),
    floors(
      "azure",
      ["health/", "questions/", "digests/", "redeploys/", "outgoing/", "log\\.ts"],
      "Azure implements ports of the core; it knows no other edge folder and no card.",
    ),
    floors(
      "store",
      ["health/", "questions/", "digests/", "redeploys/", "outgoing/", "log\\.ts"],
      "The store implements ports of the core; it knows no other edge folder and no card.",
    ),
    floors(
      "teams",
      ["health/", "questions/", "digests/", "redeploys/", "outgoing/", "cards/", "log\\.ts"],
      "Teams implements ports of the core and shows cards; it knows no other edge folder.",
    ),
    floors(
      "doctor",
      ["health/", "azure/", "store/", "teams/", "telemetry/", "config\\.ts", "log\\.ts", "plain-line\\.ts"],
      "The doctor tries what the edge folders can do; it decides nothing, and none of them knows it.",
    ),
    floors(
      "telemetry",
      ["health/", "redeploys/", "outgoing/", "log\\.ts"],
      "Telemetry wraps ports of the core; it knows no other edge folder and no card.",
    ),
    floors(
      "demo",
      ["azure/queries/"],
      "The demo is another company's server: it may know azure's wire shapes, nothing else of ours.",
    ),
    {
      name: "demo-stays-out",
      severity: "error",
      comment: "Nothing of the demo is loaded by npm start.",
      from: { path: "^src/", pathNot: "^src/demo/" },
      to: { path: "^src/demo/" },
    },
    {
      name: "core-does-no-io",
      severity: "error",
      comment: "Time, files, sockets and randomness come into the core as arguments or ports.",
      from: { path: "^src/(health|questions|digests|redeploys|outgoing|cards)/" },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?fs$" },
    },
    {
      name: "core-reads-no-files",
      severity: "error",
      comment: "Only src/cards may read files, and only its templates.",
      from: { path: "^src/(health|questions|digests|redeploys|outgoing)/" },
      to: { dependencyTypes: ["core"] },
    },
    vendor(
      "teams",
      ["botbuilder", "botframework-", "restify"],
      [...ENTRY, "^src/teams/"],
      "botbuilder is archived: src/teams is its one room, so that it has one exit.",
    ),
    vendor(
      "azure",
      ["@azure/"],
      [...ENTRY, "^src/azure/", "^src/store/token\\.ts$", "^src/telemetry/azure-(calls|monitor)\\.ts$"],
      "Azure's clients live in src/azure.",
    ),
    vendor(
      "telemetry",
      ["@opentelemetry/", "@azure/core-tracing", "@azure/monitor-"],
      ["^src/telemetry/"],
      "The core is measured at its ports and knows nothing of it.",
    ),
    {
      name: "sdk-on-demand",
      severity: "error",
      comment:
        "An SDK costs memory and time: import it dynamically, where a setting asks for it. The API alone is free.",
      from: { path: "^src/", pathNot: "^src/telemetry/(azure-monitor|metrics-server|resource)\\.ts$" },
      to: {
        path: "node_modules/(@opentelemetry/(?!api/)|@azure/monitor-)|^src/telemetry/(azure-monitor|metrics-server|resource)\\.ts$",
        dependencyTypesNot: ["dynamic-import", "type-only"],
      },
    },
    vendor(
      "store",
      ["better-sqlite3", "pg/", "kysely"],
      [...ENTRY, "^src/store/"],
      "Database drivers live in src/store.",
    ),
    vendor(
      "cards",
      ["adaptivecards-templating", "adaptive-expressions"],
      ["^src/cards/"],
      "Templates are expanded in src/cards alone.",
    ),
    vendor("demo", ["@kusto/"], ["^src/demo/"], "The Kusto parser is a development dependency."),
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that import each other are one file, or hide a third.",
      from: { path: "^(src|test)/" },
      to: { circular: true },
    },
    {
      name: "production-needs-no-dev-packages",
      severity: "error",
      comment: "npm start runs after npm ci --omit=dev.",
      from: { path: "^src/", pathNot: "^src/demo/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-entry-points-know-everyone",
      severity: "error",
      comment: "main.ts and cli.ts put the parts together; nobody imports them but what npm start runs.",
      from: { path: "^src/(?!demo/|start\\.js$)" },
      to: { path: "^src/(main|cli)\\.ts$" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
