/**
 * The scope that includes another one, if it is granted: who may write (`dataset:write`) may read (`dataset:read`), as
 * PostHog has it. Undefined where no scope would.
 */
export function widerScope(scope: string): string | undefined {
  return scope.endsWith(":read") ? scope.replace(/:read$/, ":write") : undefined;
}
