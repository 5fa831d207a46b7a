import { secondReaderFaults } from '../../scripts/build/second-reader';

/**
 * Prints, as JSON, the second reader's faults in each manifest whose path is an argument. A process
 * of its own, because the package is made of ES modules that Jest cannot load.
 */
const faults = await Promise.all(process.argv.slice(2).map(secondReaderFaults));
console.log(JSON.stringify(faults));
