using Android.App;
using Android.OS;
using Android.Widget;

namespace PhoneApp;

[Activity(Label = "PhoneApp", MainLauncher = true)]
public sealed class MainActivity : Activity
{
    protected override void OnCreate(Bundle? savedInstanceState)
    {
        base.OnCreate(savedInstanceState);
        SetContentView(new TextView(this) { Text = "Models: detect.tflite, segment.tflite, words.tflite" });
    }
}
