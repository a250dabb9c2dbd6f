package meta
import ("testing";"fmt";"os";"path/filepath";"context";"solieu/ingest/plain")
func TestDump(t *testing.T){
 fs,_:=filepath.Glob("/work/shared/corpus/dev/*.md"); fs=append(fs,"/work/shared/corpus/langson-2020-06.md")
 for _,f:=range fs{ b,_:=os.ReadFile(f); d,err:=plain.Read(context.Background(),b); if err!=nil{fmt.Println(f,err);continue}
  fmt.Println("==",filepath.Base(f))
  for i:=range d.Blocks{ if i>6{break}; s:=d.BlockText(i); if len(s)>120{s=s[:120]}; fmt.Printf("  %s L%d [%s] %q\n",d.Blocks[i].Kind,d.Blocks[i].Level,d.Blocks[i].Label,s)}
  if f==fs[len(fs)-1]{ for i:=len(d.Blocks)-16;i<len(d.Blocks);i++{s:=d.BlockText(i); if len(s)>120{s=s[:120]}; fmt.Printf("  %s L%d [%s] %q\n",d.Blocks[i].Kind,d.Blocks[i].Level,d.Blocks[i].Label,s)}}
 }}
