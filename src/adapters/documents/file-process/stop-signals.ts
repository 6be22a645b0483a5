// Whoever stops the assistant from a terminal, or as a service, signals all of its processes. It ends what it began, and the
// rest ends with it.
export function ignoreStopSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
}
