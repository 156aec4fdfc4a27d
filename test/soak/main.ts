import { printFigures } from "./print-figures.js";
import { runSoak } from "./run-soak.js";

const figures = await runSoak({ calls: 20_000, inFlight: 200, faultShare: 0.3, limit: 900_000 });
process.stdout.write(printFigures(figures));
process.exitCode = figures.wrong.length > 0 ? 1 : 0;
