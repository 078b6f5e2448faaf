import { parseSync } from "vite";

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** Components that always draw exactly one element, so that text beside them stays where it is. */
const oneElement = new Set(["Sym", "Link"]);

/** What a child may turn out to be when the page is drawn again. */
interface Kinds {
  /** Bare text that a translator may have wrapped. */
  readonly isText: boolean;
  /** Whether it may change, come or go. */
  readonly isFixed: boolean;
}

/** Variables of a file, with what each is set to. */
type Variables = ReadonlyMap<string, readonly Node[]>;

const nothing: Kinds = { isText: false, isFixed: true };
const fixedText: Kinds = { isText: true, isFixed: true };
const elements: Kinds = { isText: false, isFixed: false };
const unknown: Kinds = { isText: true, isFixed: false };

function nameOf(element: Node): string {
  const { name } = element["openingElement"] as { readonly name: Node };
  return typeof name["name"] === "string" ? name["name"] : "";
}

/** `c` of both `c` and `a.b.c`. */
const nameAtEnd = ({ name, property }: Node): string =>
  isNode(property) ? nameAtEnd(property) : typeof name === "string" ? name : "";

/** What the last argument of `map` or `Array.from`, a function, answers with. */
function answersOf(call: Node): Node[] {
  const callback = (call["arguments"] as Node[]).at(-1);
  const body = callback?.["body"];
  if (!isNode(body)) return [];
  if (body.type !== "BlockStatement") return [body];
  return (body["body"] as Node[]).flatMap((statement) =>
    statement.type === "ReturnStatement" && isNode(statement["argument"])
      ? [statement["argument"]]
      : [],
  );
}

const makesList = (call: Node) =>
  isNode(call["callee"]) &&
  isNode(call["callee"]["property"]) &&
  ["map", "flatMap", "from"].includes(String(call["callee"]["property"]["name"]));

const callsOne = (call: Node, names: readonly string[]) =>
  isNode(call["callee"]) && names.includes(nameAtEnd(call["callee"]));

/** What a call hands on of something drawn: kept by `useMemo`, or part of a component's children. */
function handedOn(call: Node): readonly unknown[] | null {
  const [first] = call["arguments"] as Node[];
  if (callsOne(call, ["useMemo"]) && first) return answersOf({ ...call, arguments: [first] });
  if (callsOne(call, ["toArray"])) return [first];
  if (callsOne(call, ["slice"])) return [(call["callee"] as Node)["object"]];
  return null;
}

/** A part of a picture that is handed in as a function draws marks, as `renderInput` does. */
const drawsMarks = ({ callee }: Node) => isNode(callee) && /^render[A-Z]/u.test(nameAtEnd(callee));

const isChildren = (node: unknown) => isNode(node) && node["name"] === "children";

/** Whether it is a text of the files of words, which stays as it is. */
function isWord(node: Node): boolean {
  const { object } = node as { readonly object?: unknown };
  if (!isNode(object)) return false;
  return object.type === "MemberExpression"
    ? isWord(object)
    : /(?:^w|W)ords$/u.test(String(object["name"]));
}

function anyOf(nodes: readonly unknown[], variables: Variables): Kinds {
  const kinds = nodes.filter(isNode).map((node) => kindsOf(node, variables));
  return { isText: kinds.some(({ isText }) => isText), isFixed: false };
}

function kindsOf(node: Node, variables: Variables): Kinds {
  switch (node.type) {
    case "JSXText":
      return fixedText;
    case "JSXElement":
      return /^[A-Z]/u.test(nameOf(node)) && !oneElement.has(nameOf(node)) ? elements : nothing;
    case "JSXFragment":
      return anyOf((node["children"] as Node[]).filter(isDrawn), variables);
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "ChainExpression":
      return kindsOf(node["expression"] as Node, variables);
    case "Literal":
      return typeof node["value"] === "string" || typeof node["value"] === "number"
        ? fixedText
        : nothing;
    case "LogicalExpression":
      // The left side of && is drawn only when it is 0 or empty, which no condition here is.
      return anyOf(
        node["operator"] === "&&" ? [node["right"]] : [node["left"], node["right"]],
        variables,
      );
    case "ConditionalExpression":
      return anyOf([node["consequent"], node["alternate"]], variables);
    case "CallExpression":
      if (drawsMarks(node)) return elements;
      if (handedOn(node)) return anyOf(handedOn(node) ?? [], variables);
      return makesList(node) ? anyOf(answersOf(node), variables) : unknown;
    case "MemberExpression":
      if (isWord(node)) return fixedText;
      return isChildren(node["property"]) ? elements : unknown;
    case "Identifier": {
      const drawn = variables.get(String(node["name"]));
      if (drawn) return anyOf(drawn, variables);
      return isChildren(node) ? elements : unknown;
    }
    default:
      // What is handed in as children was written elsewhere, and judged there.
      return isChildren(node) ? elements : unknown;
  }
}

/** A line break and what indents the next line are not drawn. */
const isDrawn = ({ type, ...child }: Node) =>
  type === "JSXText"
    ? !/^\s*\n\s*$/u.test(String(child["value"]))
    : type !== "JSXExpressionContainer" ||
      (child["expression"] as Node).type !== "JSXEmptyExpression";

/** Calls `see` with a node and with every node within it. */
function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, see);
}

/** The variables of a file that stand for something drawn. */
function variablesIn(program: Node): Variables {
  const found = new Map<string, Node[]>();
  walk(program, ({ type, id, init }) => {
    if (type !== "VariableDeclarator" || !isNode(id) || !isNode(init)) return;
    const isDrawing = /^(?:JSX|Conditional|Logical|Parenthesized)/u.test(init.type);
    if (!isDrawing && !(init.type === "CallExpression" && handedOn(init))) return;
    const name = String(id["name"]);
    found.set(name, [...(found.get(name) ?? []), init]);
  });
  return found;
}

/**
 * Lines of a component's source on which bare text stands beside something, and one of the two may change.
 *
 * A browser that translates a page puts every text node into an element of its own. React goes on holding the node
 * that is no longer there: it throws when it takes the node away or puts something before it, and a change of it is
 * never seen. A text that is alone in its element is set through the element, and what the translator made goes.
 */
export function looseTextsIn(path: string, source: string): number[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const root = program as unknown as Node;
  const variables = variablesIn(root);
  const lines: number[] = [];
  walk(root, (node) => {
    const isFragment =
      node.type === "JSXFragment" || (node.type === "JSXElement" && nameOf(node) === "Fragment");
    if (node.type !== "JSXElement" && !isFragment) return;
    const kinds = (node["children"] as Node[])
      .filter(isDrawn)
      .map((child) => kindsOf(child, variables));
    // A fragment's children stand among whatever stands around it.
    const hasCompany = kinds.length > 1 || isFragment;
    if (hasCompany && kinds.some(({ isText }) => isText) && kinds.some(({ isFixed }) => !isFixed)) {
      lines.push(source.slice(0, node.start).split("\n").length);
    }
  });
  return lines;
}
