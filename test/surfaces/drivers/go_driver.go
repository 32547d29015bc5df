// Calls the generated client as it is told on stdin, a line of JSON for each call, and answers on stdout.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"example.com/program/aegis"
)

type members map[string]json.RawMessage

type call struct {
	Operation string  `json:"operation"`
	Path      members `json:"path"`
	Query     members `json:"query"`
	Body      members `json:"body"`
	File      string  `json:"file"`
}

func main() {
	client := aegis.New(aegis.Config{
		ServerURL: os.Getenv("AEGIS_API_BASE_URL"),
		Auth:      aegis.Auth{Bearer: func() string { return os.Getenv("AEGIS_API_KEY") }},
	})
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var asked call
		check(json.Unmarshal(lines.Bytes(), &asked))
		data, err := tell(client, asked)
		answer := map[string]any{"data": data}
		var refusal *aegis.APIError
		if errors.As(err, &refusal) {
			body := refusal.Body.(map[string]any)
			answer = map[string]any{"error": map[string]any{"status": refusal.Status, "detail": body["detail"]}}
		} else {
			check(err)
		}
		written, err := json.Marshal(answer)
		check(err)
		os.Stdout.Write(append(written, '\n'))
	}
}

// tell finds the method by its operation, and each argument by its type.
func tell(client *aegis.Client, asked call) (any, error) {
	name := strings.ToUpper(asked.Operation[:1]) + asked.Operation[1:]
	method := reflect.ValueOf(client).MethodByName(name)
	arguments := []reflect.Value{reflect.ValueOf(context.Background())}
	for at := 1; at < method.Type().NumIn(); at++ {
		argument := reflect.New(method.Type().In(at)).Elem()
		switch argument.Kind() {
		case reflect.Struct:
			fill(argument, asked.Body, asked.File)
		case reflect.Pointer:
			argument.Set(reflect.New(argument.Type().Elem()))
			fill(argument.Elem(), asked.Query, "")
		default:
			for _, value := range asked.Path {
				check(json.Unmarshal(value, argument.Addr().Interface()))
			}
		}
		arguments = append(arguments, argument)
	}
	results := method.Call(arguments)
	if err, failed := results[len(results)-1].Interface().(error); failed {
		return nil, err
	}
	if len(results) == 1 {
		return nil, nil
	}
	if body, isDownload := results[0].Interface().(io.ReadCloser); isDownload {
		defer body.Close()
		text, err := io.ReadAll(body)
		return string(text), err
	}
	return results[0].Interface(), nil
}

func fill(target reflect.Value, values members, file string) {
	for name, value := range values {
		set(target.FieldByName(strings.ReplaceAll(title(name), "_", "")), value)
	}
	if file != "" {
		content, err := os.ReadFile(file)
		check(err)
		upload := aegis.Upload{Name: filepath.Base(file), Content: bytes.NewReader(content)}
		target.FieldByName("File").Set(reflect.ValueOf(upload))
	}
}

func set(field reflect.Value, value json.RawMessage) {
	isNull := string(value) == "null"
	switch {
	case isNull && field.Kind() == reflect.Pointer && field.Type().Elem().Kind() == reflect.Pointer:
		// A pointer to nil: null, and not left out.
		field.Set(reflect.New(field.Type().Elem()))
	case !isNull && kindOf(field.Type()) == reflect.String && value[0] != '"':
		// A part of a form that is JSON.
		text, err := json.Marshal(string(value))
		check(err)
		check(json.Unmarshal(text, field.Addr().Interface()))
	default:
		check(json.Unmarshal(value, field.Addr().Interface()))
	}
}

func kindOf(of reflect.Type) reflect.Kind {
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	return of.Kind()
}

func title(name string) string {
	words := strings.Split(name, "_")
	for at, word := range words {
		words[at] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, "_")
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
