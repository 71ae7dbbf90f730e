//go:build tools

// Keeps the module of the server in go.mod.
package build

import _ "github.com/ory/kratos"
