package main

import (
	"encoding/json"
	"os"
	"sort"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"github.com/terraform-provider-openstack/terraform-provider-openstack/v3/openstack"
)

func walk(prefix string, m map[string]*schema.Schema, out *[]string, computed *[]string) {
	for k, v := range m {
		if v.ForceNew {
			*out = append(*out, prefix+k)
		}
		if r, ok := v.Elem.(*schema.Resource); ok {
			walk(prefix+k+".", r.Schema, out, computed)
		}
	}
}

func main() {
	res := map[string]any{}
	for name, r := range openstack.Provider().ResourcesMap {
		out := []string{}
		walk("", r.Schema, &out, nil)
		sort.Strings(out)
		noUpdate := r.UpdateContext == nil && r.Update == nil && r.UpdateWithoutTimeout == nil
		if noUpdate {
			out = []string{"*"}
		}
		res[name] = out
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", " ")
	enc.Encode(res)
}
