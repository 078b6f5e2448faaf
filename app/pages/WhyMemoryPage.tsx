import Content from "../../content/en/chapters/01-why-memory.mdx";
import { proseComponents } from "../mdx/components.tsx";

const components = { ...proseComponents };

export const Page = () => <Content components={components} />;
