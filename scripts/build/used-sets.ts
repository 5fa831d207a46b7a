import { dirname, join, sep } from 'node:path';
import { globSync } from 'node:fs';
import ts from 'typescript';
