import Content from "../../content/en/home.mdx";
import { proseComponents } from "../mdx/components.tsx";

export const Page = () => <Content components={proseComponents} />;
