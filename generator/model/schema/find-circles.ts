/** A node on the way from where the search began. */
interface Step<Node> {
  readonly node: Node;
  /** When it was found; the earliest that it leads back to. */
  readonly found: number;
  earliest: number;
  next: number;
}

/**
 * The nodes of a graph that lead back to themselves. Tarjan's strongly connected components, in linear time and
 * without recursion: a document may have chains of many thousands.
 */
export function findCircles<Node>(graph: ReadonlyMap<Node, readonly Node[]>): ReadonlySet<Node> {
  const circular = new Set<Node>();
  const steps = new Map<Node, Step<Node>>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const way: Step<Node>[] = [];
  const enter = (node: Node): void => {
    const step = { node, found: steps.size, earliest: steps.size, next: 0 };
    steps.set(node, step);
    open.push(node);
    isOpen.add(node);
    way.push(step);
  };
  const leave = ({ node, found, earliest }: Step<Node>): void => {
    const before = way.at(-1);
    if (before) before.earliest = Math.min(before.earliest, earliest);
    if (earliest < found) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) {
      isOpen.delete(member);
      if (component.length > 1 || graph.get(member)?.includes(member)) circular.add(member);
    }
  };
  for (const start of graph.keys()) {
    if (!steps.has(start)) enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const target = graph.get(step.node)?.[step.next];
      step.next += 1;
      if (target === undefined) {
        way.pop();
        leave(step);
      } else if (!steps.has(target)) {
        enter(target);
      } else if (isOpen.has(target)) {
        step.earliest = Math.min(step.earliest, steps.get(target)!.found);
      }
    }
  }
  return circular;
}
